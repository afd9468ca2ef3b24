import { createTheme } from "@mantine/core";

/**
 * Mantine's settings for our tokens. Colours, sizes and radii are not repeated here: `mantine-tokens.css`
 * points Mantine's variables at `tokens.css`, for both schemes at once.
 */
export const theme = createTheme({
  fontFamily: "var(--font)",
  cursorType: "pointer",
  defaultRadius: "sm",
  respectReducedMotion: true,
  components: {
    Input: { defaultProps: { size: "md" } },
    InputWrapper: { defaultProps: { size: "sm" } },
    Modal: { defaultProps: { transitionProps: { duration: 150, transition: "fade" } } },
    Drawer: { defaultProps: { transitionProps: { duration: 180, transition: "slide-left" } } },
  },
});
