import type { HelpSubject } from "./help-calls.ts";

interface HelpTitleProps {
  subject: HelpSubject;
  isMine: boolean;
  /** `System design` */
  skill: string;
}

/** Who asks for what, or for whom one waits, from the viewer's side. */
export function HelpTitle({ subject: { form, other, about }, isMine, skill }: HelpTitleProps) {
  const name = <strong>{other.name}</strong>;
  const what = <strong>{about}</strong>;
  if (form === "flash") {
    return isMine ? (
      <>
        {name} asks you for 25 minutes on {skill}: {what}
      </>
    ) : (
      <>
        {name} to find 25 minutes on {skill}: {what}
      </>
    );
  }
  return isMine ? (
    <>
      {name} is stuck with {skill}: {what}
    </>
  ) : (
    <>
      Somebody to pair with you on {skill}: {what}
    </>
  );
}
