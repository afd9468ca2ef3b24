import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/UnstyledButton.css";
import "@fontsource-variable/figtree/index.css";
import "./tokens.css";
import "./mantine-tokens.css";
import "./base.css";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { theme } from "./theme.ts";

type UiProviderProps = {
  children: ReactNode;
  /** The nonce of the page's content policy, for components that must write a style element. */
  getStyleNonce?: (() => string) | undefined;
};

const rememberedScheme = localStorageColorSchemeManager({ key: "belay-colour-scheme" });

/** Theme, type and colour scheme for everything below it. The chosen scheme is remembered on the device. */
export const UiProvider = ({ children, getStyleNonce }: UiProviderProps) => (
  <MantineProvider
    theme={theme}
    defaultColorScheme="auto"
    colorSchemeManager={rememberedScheme}
    withCssVariables={false}
    withGlobalClasses={false}
    {...(getStyleNonce && { getStyleNonce })}
  >
    {children}
  </MantineProvider>
);
