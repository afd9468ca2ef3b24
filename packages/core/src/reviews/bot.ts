/** An account as its host describes it. */
export interface ReviewAccount {
  /** The host's own id, never the login: logins change. */
  id: string;
  login: string;
  /** GitHub's `user.type`; hosts that don't say leave it null. */
  type: string | null;
  isApp: boolean;
  /** An admin said that this is a person after all. */
  isUnbotted: boolean;
}

/** Admin patterns, compared without case. */
export interface BotPatterns {
  prefixes: readonly string[];
  suffixes: readonly string[];
  exact: readonly string[];
}

/** Never a bare suffix `bot`: people are called Talbot. */
export const defaultBotPatterns: BotPatterns = {
  prefixes: ["bot-"],
  suffixes: ["-bot"],
  exact: ["copilot", "coderabbitai", "codecov", "golangcibot", "dependabot", "renovate"],
};

export function isBot(account: ReviewAccount, patterns: BotPatterns = defaultBotPatterns): boolean {
  if (account.isUnbotted) return false;
  const login = account.login.toLowerCase();
  const matches = (list: readonly string[], test: (pattern: string) => boolean) =>
    list.some((pattern) => test(pattern.toLowerCase()));
  return (
    account.type?.toLowerCase() === "bot" ||
    account.isApp ||
    login.endsWith("[bot]") ||
    matches(patterns.prefixes, (prefix) => login.startsWith(prefix)) ||
    matches(patterns.suffixes, (suffix) => login.endsWith(suffix)) ||
    matches(patterns.exact, (name) => login === name)
  );
}
