import type { CSSProperties } from "react";
import { useState } from "react";
import classes from "./bar-chart.module.css";
import { Button } from "./button.tsx";
import { Card } from "./card.tsx";
import { SortableTable } from "./sortable-table.tsx";

type Bar = {
  name: string;
  count: number;
  /** The one that the heading speaks of. */
  isStrong?: boolean | undefined;
};
type BarChartProps = {
  title: string;
  /** What the bars are by: "Score". */
  by: string;
  /** What they count: "Pairs". */
  of: string;
  bars: readonly Bar[];
};
type BarStyle = CSSProperties & { "--part": number };

/** Some counts as bars with their numbers beside them, and the same as a table. */
export const BarChart = ({ title, by, of, bars }: BarChartProps) => {
  const [isTable, setTable] = useState(false);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const style = (count: number): BarStyle => ({ "--part": count / most });
  return (
    <Card
      title={title}
      end={
        <Button variant="link" onClick={() => setTable(!isTable)}>
          {isTable ? "Show as chart" : "Show as table"}
        </Button>
      }
    >
      {isTable ? (
        <SortableTable
          label={title}
          rows={bars}
          rowKey={({ name }) => name}
          columns={[
            { key: "name", header: by, cell: ({ name }) => name },
            { key: "count", header: of, isNumber: true, cell: ({ count }) => count },
          ]}
        />
      ) : (
        <ol className={classes.bars}>
          {bars.map(({ name, count, isStrong }) => (
            <li key={name} className={classes.entry}>
              <span className={classes.name}>{name}</span>
              <span className={classes.line}>
                <span
                  className={classes.bar}
                  style={style(count)}
                  data-is-strong={isStrong}
                  data-is-empty={count === 0}
                  aria-hidden="true"
                />
                {count}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
};
