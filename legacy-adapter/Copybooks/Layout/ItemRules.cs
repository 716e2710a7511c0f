namespace BS2000Bridge.Copybooks;

/// <summary>What must hold of each item by itself once the tree is complete.</summary>
internal static class ItemRules
{
    public static void Check(string copybook, IReadOnlyList<DataItem> items, IReadOnlyList<DataEntry> entries)
    {
        for (int i = 0; i < items.Count; i++)
        {
            DataItem item = items[i];
            Token place = entries[i].Start;
            if (item.Children.Count == 0 && item.Picture is null)
            {
                throw new CopybookException(copybook, place.Line, place.Column, $"{item.Name} has neither a PICTURE nor items of its own");
            }

            bool number = item.IsNumeric;
            if (item.Picture is not null && item.Usage != Usage.Display && !number)
            {
                throw new CopybookException(copybook, place.Line, place.Column, $"{item.Name} is USAGE {item.Usage}, expected a numeric PICTURE instead of {item.Picture}");
            }

            if (number && item.Usage is Usage.Binary or Usage.NativeBinary && item.Digits > 18)
            {
                throw new CopybookException(copybook, place.Line, place.Column, $"{item.Name} has {item.Digits} digits, expected at most 18 for a binary number");
            }

            if (item.Synchronized && item.Children.Count > 0)
            {
                throw new CopybookException(copybook, place.Line, place.Column, $"{item.Name} is a group, expected SYNCHRONIZED on its elementary items");
            }
        }
    }
}
