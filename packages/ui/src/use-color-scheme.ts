import { useMantineColorScheme } from "@mantine/core";

/** The chosen scheme (`auto` follows the device) and the way to change it. */
export const useColorScheme = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return { colorScheme, setColorScheme };
};
