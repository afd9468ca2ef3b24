import type { ReactNode } from "react";
import { useState } from "react";
import type { Sorting } from "./sort-rows.ts";
import { nextSorting, sortRows } from "./sort-rows.ts";
import classes from "./sortable-table.module.css";
import { TableFrame } from "./table-frame.tsx";

export type TableColumn<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end, with figures of one width. */
  isNumber?: boolean | undefined;
  /** What to sort by; columns without it can't be sorted. `null` comes last. */
  sortBy?: ((row: Row) => string | number | null) | undefined;
};

type SortableTableProps<Row> = {
  /** What the table holds, for those who do not see it. */
  label: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  initialSorting?: Sorting | undefined;
};

/** Rows of 36 px with headers that sort. On a narrow screen it scrolls sideways, the first column stays. */
export const SortableTable = <Row,>({
  label,
  columns,
  rows,
  rowKey,
  initialSorting,
}: SortableTableProps<Row>) => {
  const [sorting, setSorting] = useState<Sorting | null>(initialSorting ?? null);
  const sortBy = columns.find(({ key }) => key === sorting?.key)?.sortBy;
  const sorted = sorting && sortBy ? sortRows(rows, sortBy, sorting.direction) : rows;
  return (
    <TableFrame label={label} className={classes.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} sorting={sorting} onSort={setSorting} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <td key={column.key} data-number={column.isNumber}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
};

type HeaderCellProps<Row> = {
  column: TableColumn<Row>;
  sorting: Sorting | null;
  onSort: (sorting: Sorting) => void;
};

const HeaderCell = <Row,>({ column, sorting, onSort }: HeaderCellProps<Row>) => {
  const direction = sorting?.key === column.key ? sorting.direction : undefined;
  if (!column.sortBy) {
    return (
      <th scope="col" data-number={column.isNumber}>
        {column.header}
      </th>
    );
  }
  return (
    <th scope="col" data-number={column.isNumber} aria-sort={direction ?? "none"}>
      <button
        type="button"
        className={classes.sort}
        onClick={() => onSort(nextSorting(sorting, column.key, column.isNumber))}
      >
        {column.header}
        <span className={classes.arrow} aria-hidden="true" data-direction={direction} />
      </button>
    </th>
  );
};
