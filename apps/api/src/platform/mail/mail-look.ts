// The colours of packages/ui/src/tokens.css. Mail programs know no custom properties, so they are written out.
const LIGHT = { page: "#faf8f4", card: "#fffefc", line: "#e6e0d6", text: "#23211d", muted: "#6a645a" };
const ACCENT = { light: "#1d5c4f", onLight: "#ffffff", dark: "#7cc7b2", onDark: "#0f1f1a" };
const ROPE = "#e8781e";
const FONT = "Figtree, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** Inline styles, which every program takes; the words are the classes that the dark theme changes. */
export const LOOK = {
  page: `margin:0;padding:0;background:${LIGHT.page};font-family:${FONT};color:${LIGHT.text};-webkit-text-size-adjust:100%`,
  outer: `background:${LIGHT.page}`,
  gutter: "padding:24px 12px",
  card: `background:${LIGHT.card};border:1px solid ${LIGHT.line};border-radius:8px;max-width:560px;width:100%`,
  inside: "padding:28px 28px 24px",
  brand: `font-size:15px;font-weight:600;color:${LIGHT.text};padding-left:8px`,
  heading: `margin:20px 0 12px;font-size:20px;line-height:28px;font-weight:600;color:${LIGHT.text}`,
  paragraph: `margin:0 0 12px;font-size:15px;line-height:24px;color:${LIGHT.text}`,
  facts: `width:100%;margin:4px 0 16px;border-top:1px solid ${LIGHT.line}`,
  label: `padding:8px 16px 8px 0;font-size:13px;line-height:20px;color:${LIGHT.muted};vertical-align:top;white-space:nowrap;text-align:start;font-weight:400;border-bottom:1px solid ${LIGHT.line}`,
  value: `padding:8px 0;font-size:15px;line-height:20px;color:${LIGHT.text};width:100%;border-bottom:1px solid ${LIGHT.line}`,
  after: `margin:0 0 16px;font-size:15px;line-height:24px;color:${LIGHT.muted}`,
  button: `display:inline-block;padding:12px 20px;border-radius:8px;background:${ACCENT.light};color:${ACCENT.onLight};font-size:15px;line-height:20px;font-weight:600;text-decoration:none`,
  spelt: `margin:16px 0 0;font-size:13px;line-height:20px;color:${LIGHT.muted};word-break:break-all`,
  part: `margin:0 0 24px;padding:16px 0 0;border-top:1px solid ${LIGHT.line}`,
  topic: `margin:0 0 4px;font-size:13px;line-height:20px;color:${LIGHT.muted}`,
  partHeading: `margin:0 0 8px;font-size:15px;line-height:24px;font-weight:600;color:${LIGHT.text}`,
  partLink: `display:inline-block;padding:4px 0;font-size:15px;line-height:24px;font-weight:600;color:${ACCENT.light}`,
  link: `color:${ACCENT.light}`,
  footer: `padding:16px 12px 0;font-size:13px;line-height:20px;color:${LIGHT.muted};text-align:center`,
} as const;

/** The mark without a picture, which many programs hide until they are asked: two dots and the slack rope. */
export const MARK = [
  `<span style="display:inline-block;width:9px;height:9px;border-radius:5px;background:${ACCENT.light};vertical-align:middle" class="dot"></span>`,
  `<span style="display:inline-block;width:14px;height:7px;border-bottom:2px solid ${ROPE};border-radius:0 0 9px 9px;vertical-align:middle"></span>`,
  `<span style="display:inline-block;width:9px;height:9px;border-radius:5px;background:${ACCENT.light};vertical-align:middle" class="dot"></span>`,
].join("");

/** For programs that follow the system's theme; inline styles yield only to what insists. */
export const DARK_STYLE = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .page { background: #161513 !important; color: #ece7de !important; }
    .card { background: #1e1d1a !important; border-color: #35322c !important; }
    .text { color: #ece7de !important; }
    .muted { color: #a59d90 !important; }
    .rule { border-color: #35322c !important; }
    .button { background: ${ACCENT.dark} !important; color: ${ACCENT.onDark} !important; }
    .link { color: ${ACCENT.dark} !important; }
    .dot { background: ${ACCENT.dark} !important; }
  }
  @media (max-width: 480px) { .inside { padding: 20px 16px !important; } }
`;
