import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import styles from "./connection-line.module.css";
import { useLiveState } from "./live-stream.ts";

const OFFLINE = "You are offline. What you typed stays here; Belay goes on when you are back.";
const RECONNECTING = "Reconnecting. What others change meanwhile appears when the connection is back.";

/** Says that the connection is gone while it is, and what that means for what one types. */
export function ConnectionLine() {
  const isOnline = useSyncExternalStore(
    (onChange) => onlineManager.subscribe(onChange),
    () => onlineManager.isOnline(),
  );
  const isLost = useLiveState() === "lost";
  const words = isOnline ? (isLost ? RECONNECTING : null) : OFFLINE;
  return (
    <div role="status" className={words ? styles.line : undefined}>
      {words}
    </div>
  );
}
