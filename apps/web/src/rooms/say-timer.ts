const MINUTE = 60_000;
const AN_HOUR = 60;

interface Times {
  startsAt: string;
  endsAt: string;
  now: number;
}

/** How far a session is, from an hour before until its end; null where the clock says nothing useful. */
export function sayTimer({ startsAt, endsAt, now }: Times): string | null {
  const passed = Math.floor((now - Date.parse(startsAt)) / MINUTE);
  const whole = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE);
  if (passed < -AN_HOUR || passed >= whole) return null;
  if (passed < 0) return `begins in ${-passed} min`;
  const left = whole - passed;
  return left <= 10 ? `${passed} of ${whole} min, ${left} left` : `${passed} of ${whole} min`;
}
