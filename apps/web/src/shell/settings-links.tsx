import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Link } from "@tanstack/react-router";
import { listSettings } from "./settings-places.ts";

interface SettingsLinksProps {
  routesByPath: object;
  onChosen: () => void;
}

/** The settings that exist, as links of the person's menu. */
export function SettingsLinks({ routesByPath, onChosen }: SettingsLinksProps) {
  return listSettings(routesByPath).map(({ path, word }) => (
    <Link key={path} to={path} className={buttonClassName("bare")} onClick={onChosen}>
      {word}
    </Link>
  ));
}
