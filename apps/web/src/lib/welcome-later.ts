/** The step at which the welcome is through; 1 to 3 are its steps. */
export const THROUGH = 4;

const KEY = "belay-welcome-later";

/** The welcome was put off: until the browser is opened anew, nobody is led there again. */
export function putWelcomeOff(): void {
  sessionStorage.setItem(KEY, "1");
}

export function isWelcomePutOff(): boolean {
  return sessionStorage.getItem(KEY) !== null;
}
