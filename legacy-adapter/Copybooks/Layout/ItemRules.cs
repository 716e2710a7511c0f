using BS2000Bridge.Copybooks.Language;

namespace BS2000Bridge.Copybooks.Layout;

/// <summary>What must hold of each item by itself once the tree is complete.</summary>
internal static class ItemRules
{
    // What eight bytes hold for certain.
    private const int MaxBinaryDigits = 18;

    public static void Check(DataItem item, DataEntry entry)
    {
        if (item.Children.Count > 0)
        {
            string? clause = item.Synchronized ? "SYNCHRONIZED" : item.Justified ? "JUSTIFIED" : item.BlankWhenZero ? "BLANK WHEN ZERO" : null;
            if (clause is not null)
            {
                throw entry.Start.Fail($"{item.Name} is a group, expected {clause} on its elementary items");
            }
        }
        else if (item.Picture is { } picture)
        {
            CheckUsage(item, picture, entry);
            CheckClauses(item, picture, entry);
        }
        else if (!item.IsFloat)
        {
            throw entry.Start.Fail($"{item.Name} has neither a PICTURE nor items of its own, expected one of them");
        }
    }

    private static void CheckUsage(DataItem item, Picture picture, DataEntry entry)
    {
        if (picture.IsNational && (item.Usage != Usage.National || entry.Usage == Usage.Display))
        {
            throw entry.Start.Fail($"{item.Name} is USAGE {entry.Usage ?? item.Usage}, expected NATIONAL for PICTURE {picture}");
        }

        switch (item.Usage)
        {
            case Usage.Float or Usage.Double:
                throw entry.Start.Fail($"{item.Name} is {(item.Usage == Usage.Float ? "COMP-1" : "COMP-2")}, expected no PICTURE");
            case Usage.National when picture.Category is PictureCategory.Alphabetic or PictureCategory.Alphanumeric:
                throw entry.Start.Fail($"{item.Name} is USAGE NATIONAL, expected N, a number or an edited number instead of PICTURE {picture}");
            // A sign in a zone needs a zone, and UTF-16 digits have none.
            case Usage.National when picture.Signed && item.SignPosition is SignPosition.Leading or SignPosition.Trailing:
                throw entry.Start.Fail($"{item.Name} is a signed number of USAGE NATIONAL, expected SIGN LEADING or TRAILING SEPARATE");
            case Usage.Binary or Usage.NativeBinary or Usage.Packed when !item.IsNumeric:
                throw entry.Start.Fail($"{item.Name} is USAGE {item.Usage}, expected a numeric PICTURE instead of {picture}");
            case Usage.Binary or Usage.NativeBinary when item.Digits > MaxBinaryDigits:
                throw entry.Start.Fail($"{item.Name} has {item.Digits} digits, expected at most {MaxBinaryDigits} for a binary number");
        }
    }

    private static void CheckClauses(DataItem item, Picture picture, DataEntry entry)
    {
        bool editedOrNumber = picture.Category is PictureCategory.Edited or PictureCategory.Numeric;
        if (item.Justified && editedOrNumber)
        {
            throw entry.Start.Fail($"{item.Name} is PICTURE {picture}, expected JUSTIFIED only on text");
        }

        if (item.BlankWhenZero && (!editedOrNumber || item.Usage is not (Usage.Display or Usage.National)))
        {
            throw entry.Start.Fail($"{item.Name} is PICTURE {picture} and USAGE {item.Usage}, expected BLANK WHEN ZERO only on numbers of digits");
        }
    }
}
