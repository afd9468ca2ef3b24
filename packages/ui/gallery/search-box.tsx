import { SearchSlot } from "../src/search-slot.tsx";

export const SearchBox = () => <SearchSlot onOpen={() => window.location.assign("#find")} />;
