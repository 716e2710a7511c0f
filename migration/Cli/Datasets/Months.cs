namespace BS2000Bridge.Cli.Datasets;

/// <summary>The months in a folder of datasets: a folder YYYY-MM each.</summary>
internal static class Months
{
    /// <summary>All months, in order; at least one.</summary>
    public static IReadOnlyList<(YearMonth Month, string Folder)> In(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw CliException.BadInput($"{folder} is no folder.", "Name the folder that 'bridge generate' or a transfer from BS2000 has written.");
        }

        List<(YearMonth, string)> months = [];
        foreach (string path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (YearMonth.TryParse(Path.GetFileName(path), out YearMonth month))
            {
                months.Add((month, path));
            }
        }

        return months.Count > 0
            ? months
            : throw CliException.BadInput($"{folder} holds no month.", "A month's datasets stand in a folder YYYY-MM, such as 2025-05.");
    }

    /// <summary>The folder of one month.</summary>
    public static string FolderOf(string folder, YearMonth month)
    {
        IReadOnlyList<(YearMonth Month, string Folder)> months = In(folder);
        foreach ((YearMonth one, string path) in months)
        {
            if (one == month)
            {
                return path;
            }
        }

        throw CliException.BadInput(
            $"{folder} does not hold {month}, only {string.Join(", ", months.Select(one => one.Month))}.", "Name one of these months with --month.");
    }
}
