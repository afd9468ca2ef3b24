import type { MouseEvent } from "react";
import { placeStyle } from "./place-style.ts";
import classes from "./time-block.module.css";
import type { TimeBlockFacts } from "./time-grid-model.ts";
import type { BlockMoving } from "./use-block-moving.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

type TimeBlockProps = {
  block: TimeBlockFacts;
  date: string;
  moving: BlockMoving;
  onOpen: (href: string) => void;
};

/** Room for one line, two, or more. */
const sizeOf = (minutes: number) => (minutes < 40 ? "short" : minutes < 60 ? "middle" : "long");
const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Something at its time: a link to it, which can be dragged, or moved by keys after M. */
export const TimeBlock = ({ block, date, moving, onOpen }: TimeBlockProps) => {
  const canMove = moving.canMove(block);
  const isMoving = moving.moving?.id === block.id;
  return (
    <a
      href={block.href}
      className={classes.block}
      style={placeStyle(block)}
      data-tone={block.tone}
      data-size={sizeOf(block.until - block.from)}
      data-moving={isMoving || undefined}
      data-movable={canMove || undefined}
      aria-keyshortcuts={canMove ? "M" : undefined}
      draggable={false}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        if (!moving.hasJustMoved()) onOpen(block.href);
      }}
      {...(canMove ? moving.handlersFor(block, date) : {})}
    >
      <span className={classes.title}>{block.title}</span>
      <span className={classes.detail} aria-hidden="true">
        {block.detail}
      </span>
      <VisuallyHidden>, {block.more}</VisuallyHidden>
      {canMove && <span className={classes.grip} data-grip="" aria-hidden="true" />}
    </a>
  );
};
