import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import type { TableColumn } from "@belay/ui/sortable-table.tsx";
import { SortableTable } from "@belay/ui/sortable-table.tsx";
import type { ReactNode } from "react";
import { useState } from "react";

interface ChartCardProps<Entry> {
  title: string;
  table: {
    label: string;
    columns: readonly TableColumn<Entry>[];
    rows: readonly Entry[];
    rowKey: (row: Entry) => string;
  };
  children: ReactNode;
}

/** A chart, and the same numbers as a table for whoever prefers it. */
export function ChartCard<Entry>({ title, table, children }: ChartCardProps<Entry>) {
  const [isTable, setTable] = useState(false);
  return (
    <Card
      title={title}
      end={
        <Button variant="link" onClick={() => setTable(!isTable)}>
          {isTable ? "Show as chart" : "Show as table"}
        </Button>
      }
    >
      {isTable ? <SortableTable {...table} /> : children}
    </Card>
  );
}
