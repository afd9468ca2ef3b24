import type { Turn } from "@belay/core/inbox/turn.ts";

interface GroupTitleProps {
  kind: Turn["kind"];
  topic: string;
  mentorName: string;
}

/** A group's line on Home: a seat to take, to wait for, or how it was. */
export function GroupTitle({ kind, topic, mentorName }: GroupTitleProps) {
  const group = <strong>{topic}</strong>;
  if (kind === "closeOutGroup") return <>Close out the group {group}</>;
  return kind === "takeSeat" ? (
    <>
      A seat is kept for you in {group} with {mentorName}
    </>
  ) : (
    <>
      A seat to come free in {group} with {mentorName}
    </>
  );
}
