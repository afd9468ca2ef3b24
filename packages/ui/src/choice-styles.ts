import "@mantine/core/styles/ScrollArea.css";
import "@mantine/core/styles/CloseButton.css";
import "@mantine/core/styles/Input.css";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Combobox.css";
import "@mantine/core/styles/Pill.css";
import "@mantine/core/styles/PillsInput.css";
import classes from "./choice.module.css";

const { input = "", option = "", dropdown = "", pill = "", pills = "", search = "" } = classes;

/** The classes for Mantine's fields that open a list. */
export const choiceStyles = { input, option, dropdown };

/** The same, for those that hold several values. */
export const pillStyles = { ...choiceStyles, pill, pillsList: pills, inputField: search };
