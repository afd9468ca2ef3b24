import { Chips } from "./chips.tsx";
import { useColorScheme } from "./use-color-scheme.ts";

const SCHEMES = [
  { value: "auto", label: "Like the device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** Lets a person choose light, dark, or what the device says; remembered on this device. */
export const ColorSchemeField = () => {
  const { colorScheme, setColorScheme } = useColorScheme();
  return <Chips label="Colours" options={SCHEMES} value={colorScheme} onChange={setColorScheme} />;
};
