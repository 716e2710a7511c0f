using BS2000Bridge.Copybooks.Language;

namespace BS2000Bridge.Copybooks.Layout;

/// <summary>Finds the counters of tables (OCCURS DEPENDING ON), which must be readable before the table is.</summary>
internal static class Counters
{
    // Nine digits fit an int, and no record has more occurrences than bytes.
    private const int MaxDigits = 9;

    /// <summary>The counter of a table, among the items before it.</summary>
    /// <exception cref="CopybookException">No item has that name, or it cannot count.</exception>
    public static DataItem Find(Token name, DataItem table, ItemNames before)
    {
        List<DataItem> found = before.Find(name.Text);
        if (found.Count != 1)
        {
            throw name.Fail($"{table.Name} depends on {name.Text}, expected exactly one item of that name before the table in the record, found {found.Count}");
        }

        DataItem counter = found[0];
        if (counter is not { IsNumeric: true, Scale: 0, Digits: <= MaxDigits })
        {
            throw name.Fail($"the counter {name.Text} is no whole number, expected PICTURE 9 or S9 with at most {MaxDigits} digits");
        }

        for (DataItem? group = counter; group is not null; group = group.Parent)
        {
            if (group.Occurs is not null)
            {
                // Which of the counters would count then? The standard forbids it too.
                throw name.Fail($"the counter {name.Text} stands within the table {group.Name}; expected a counter outside any table");
            }
        }

        return counter;
    }
}
