using System.Text;

namespace BS2000Bridge.Benchmarks.Results;

/// <summary>Results as aligned Markdown tables, which a terminal shows as well as a README does.</summary>
internal static class ResultText
{
    /// <summary>All results under the machine that they were measured on.</summary>
    public static string Of(Machine machine, string scale, IReadOnlyList<BenchmarkResult> results)
    {
        var text = new StringBuilder().Append($"Scale {scale}; {machine}\n");
        foreach (BenchmarkResult result in results)
        {
            text.Append($"\n### {result.Name}\n{result.Description}\n\n");
            AppendTable(text, result.Rows);
            text.Append('\n');
            foreach (Target target in result.Targets)
            {
                text.Append($"- {target}\n");
            }
        }

        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, IReadOnlyList<ResultRow> rows)
    {
        List<string[]> cells = [["", .. rows[0].Metrics.Select(metric => metric.Name)]];
        cells.AddRange(rows.Select(row => (string[])[row.Label, .. row.Metrics.Select(metric => metric.Format())]));
        int[] widths = [.. Enumerable.Range(0, cells[0].Length).Select(column => Math.Max(3, cells.Max(row => row[column].Length)))];
        AppendRow(text, cells[0], widths);
        AppendRow(text, [.. widths.Select((width, column) => column == 0 ? new string('-', width) : new string('-', width - 1) + ":")], widths);
        foreach (string[] row in cells.Skip(1))
        {
            AppendRow(text, row, widths);
        }
    }

    private static void AppendRow(StringBuilder text, string[] cells, int[] widths)
    {
        for (int column = 0; column < cells.Length; column++)
        {
            string cell = column == 0 ? cells[column].PadRight(widths[column]) : cells[column].PadLeft(widths[column]);
            text.Append($"| {cell} ");
        }

        text.Append("|\n");
    }
}
