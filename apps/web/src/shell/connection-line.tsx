import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import styles from "./connection-line.module.css";

/** Says that the connection is gone while it is, and what that means for what one types. */
export function ConnectionLine() {
  const isOnline = useSyncExternalStore(
    (onChange) => onlineManager.subscribe(onChange),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status" className={isOnline ? undefined : styles.line}>
      {isOnline ? null : "You are offline. What you typed stays here; Belay goes on when you are back."}
    </div>
  );
}
