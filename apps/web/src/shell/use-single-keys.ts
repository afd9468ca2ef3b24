import { useLocalStorage } from "@mantine/hooks";

/** Whether `?` and `g` with a letter work; remembered on this device. */
export function useSingleKeys() {
  return useLocalStorage({ key: "belay-single-keys", defaultValue: true, getInitialValueInEffect: false });
}
