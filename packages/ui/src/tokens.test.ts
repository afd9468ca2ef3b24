import { describe, expect, test } from "vitest";
import css from "./tokens.css?raw";

const THEMES = ["light", "dark"] as const;
const TEXT = 4.5;
const SHAPE = 3;

const colorOf = (name: string, theme: (typeof THEMES)[number]): string => {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1] ?? "";
  const colors = value.match(/#[0-9a-f]{6}/g) ?? [];
  const color = theme === "dark" ? (colors[1] ?? colors[0]) : colors[0];
  if (color === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return color;
};

// Relative luminance and contrast as WCAG 2.2 defines them.
const channel = (hex: string): number => {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (color: string): number =>
  0.2126 * channel(color.slice(1, 3)) +
  0.7152 * channel(color.slice(3, 5)) +
  0.0722 * channel(color.slice(5, 7));
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const pairs: [string, string, number][] = [
  ...["bg", "surface", "sunk"].flatMap((back): [string, string, number][] => [
    ["text", back, TEXT],
    ["muted", back, TEXT],
    ["accent", back, TEXT],
    ["bad", back, TEXT],
  ]),
  ["text", "accent-soft", TEXT],
  ["muted", "accent-soft", TEXT],
  ["accent", "accent-soft", TEXT],
  ["on-accent", "accent", TEXT],
  ["on-accent", "accent-strong", TEXT],
  ["turn", "turn-back", TEXT],
  ["turn", "surface", TEXT],
  ["good", "good-back", TEXT],
  ["good", "surface", TEXT],
  ["bad", "bad-back", TEXT],
  ["field-line", "surface", SHAPE],
  ["field-line", "bg", SHAPE],
  ...Array.from({ length: 8 }, (_, index): [string, string, number] => [
    `person-${index + 1}-text`,
    `person-${index + 1}-back`,
    TEXT,
  ]),
];

describe.each(THEMES)("the %s theme", (theme) => {
  test.each(pairs)("%s on %s reaches its contrast", (front, back, wanted) => {
    expect(contrast(colorOf(front, theme), colorOf(back, theme))).toBeGreaterThanOrEqual(wanted);
  });
});
