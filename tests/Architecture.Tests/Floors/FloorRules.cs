namespace BS2000Bridge.Architecture.Tests.Floors;

/// <summary>Holds a room against its table.</summary>
internal static class FloorRules
{
    /// <summary>Everything about a room that its table does not allow, and what is wrong with the table itself, a sentence each.</summary>
    public static IReadOnlyList<string> Violations(RoomFloors room, Dictionary<string, string[]> table)
    {
        List<string> violations = [];
        violations.AddRange(room.Folders.Where(folder => !table.ContainsKey(folder)).Select(folder => $"{room.Room}: the folder {folder} has no line in the table"));
        violations.AddRange(table.Keys.Where(folder => !room.Folders.Contains(folder, StringComparer.Ordinal)).Select(folder => $"{room.Room}: the table has a folder {folder}, the room has none"));
        violations.AddRange(table
            .SelectMany(line => line.Value.Where(used => !table.ContainsKey(used)).Select(used => $"{room.Room}: the line of {line.Key} names {used}, which has no line")));
        violations.AddRange(room.Uses
            .Where(use => table.TryGetValue(use.Folder, out string[]? allowed) && !allowed.Contains(use.Used, StringComparer.Ordinal))
            .GroupBy(use => (use.Folder, use.Used, use.Name))
            .Select(uses => $"{room.Room}: {uses.Key.Folder} must not use {uses.Key.Used}: {uses.First().Where} names {uses.Key.Name}"));
        if (CircleOf(table) is { } circle)
        {
            violations.Add($"{room.Room}: the table goes in a circle: {string.Join(" -> ", circle)}");
        }

        violations.AddRange(room.WrongNamespaces);
        return violations;
    }

    /// <summary>The folders of a circle, the first of them again at the end; null where there is none.</summary>
    public static IReadOnlyList<string>? CircleOf(Dictionary<string, string[]> table)
    {
        HashSet<string> done = new(StringComparer.Ordinal);
        List<string> path = [];
        return table.Keys.Order(StringComparer.Ordinal).Select(Visit).FirstOrDefault(circle => circle is not null);

        List<string>? Visit(string folder)
        {
            if (path.IndexOf(folder) is var start and >= 0)
            {
                return [.. path.Skip(start), folder];
            }

            if (!done.Add(folder))
            {
                return null;
            }

            path.Add(folder);
            List<string>? circle = table.GetValueOrDefault(folder, []).Select(Visit).FirstOrDefault(found => found is not null);
            path.RemoveAt(path.Count - 1);
            return circle;
        }
    }
}
