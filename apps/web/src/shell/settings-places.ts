/** A page of one's own settings. */
export interface SettingsPlace {
  path: string;
  word: string;
}

const settings: readonly SettingsPlace[] = [
  { path: "/settings/profile", word: "Your profile" },
  { path: "/settings/hours", word: "Your hours" },
  { path: "/settings/account", word: "Your account" },
  { path: "/settings/sign-ins", word: "Your sign-ins" },
  { path: "/settings/notifications", word: "Notifications" },
  { path: "/settings/privacy", word: "Privacy" },
];

/** The settings whose pages exist in the route table. */
export function listSettings(routesByPath: object): SettingsPlace[] {
  return settings.filter(({ path }) => Object.hasOwn(routesByPath, path));
}
