import { ListCard } from "@belay/ui/list-card.tsx";
import type { ReactNode } from "react";

interface SkillRowsProps {
  label: string;
  isEmpty: boolean;
  children: ReactNode;
}

/** The skills that are chosen, or nothing at all while there are none. */
export function SkillRows({ label, isEmpty, children }: SkillRowsProps) {
  return isEmpty ? null : <ListCard label={label}>{children}</ListCard>;
}
