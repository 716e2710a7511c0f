using BS2000Bridge.Copybooks.Characters;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Records;

/// <summary>Finds what <see cref="RecordTypes"/> name in a copybook.</summary>
internal static class RecordTypeBinder
{
    /// <summary>Binds types.</summary>
    /// <exception cref="LayoutException">No record has the field, its place differs or is not fixed, or a record is unknown.</exception>
    public static RecordTypeSelector Bind(Copybook copybook, CodePageTables codePage, RecordTypes types)
    {
        string ending = "." + types.Field;
        var found = copybook.Records
            .SelectMany(layout => layout.Items.Where(item => ("." + item.Path).EndsWith(ending, StringComparison.OrdinalIgnoreCase)), (layout, item) => (layout, item))
            .ToList();
        if (found.Count == 0)
        {
            string near = string.Join(", ", NearNames.Of(types.Field, [.. copybook.Records.SelectMany(layout => layout.Items)]));
            throw new LayoutException($"{copybook.Name}: no record has the field {types.Field} that tells record types apart; near names: {near}.");
        }

        (RecordLayout first, DataItem field) = found[0];
        foreach ((RecordLayout layout, DataItem item) in found)
        {
            if (!IsFixed(item))
            {
                throw new LayoutException($"{copybook.Name}: {item.Path} cannot tell record types apart, as its place varies; take an elementary field before and outside every table.");
            }

            // The type must be read before the type is known: it stands at one place in one form, or it is none.
            if (item.Offset != field.Offset || item.ElementLength != field.ElementLength || item.Usage != field.Usage)
            {
                throw new LayoutException(
                    $"{copybook.Name}: {types.Field} tells record types apart, but stands at offset {field.Offset} ({field.ElementLength} bytes, {field.Usage}) in {first.Name} "
                    + $"and at {item.Offset} ({item.ElementLength}, {item.Usage}) in {layout.Name}; give the path of the one that counts.");
            }
        }

        string? unnamed = new[] { types.Header, types.Trailer }.FirstOrDefault(name => name is not null && !types.Types.Values.Contains(name, StringComparer.OrdinalIgnoreCase));
        return unnamed is null
            ? new RecordTypeSelector(first, field, codePage, types, copybook)
            : throw new LayoutException($"{copybook.Name}: no value of {types.Field} means {unnamed}, the header or trailer; add it to the types.");
    }

    /// <summary>The index of a record in its copybook, by name.</summary>
    /// <exception cref="LayoutException">There is no such record.</exception>
    public static int IndexOf(Copybook copybook, string name)
    {
        for (int i = 0; i < copybook.Records.Count; i++)
        {
            if (copybook.Records[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        throw new LayoutException($"{copybook.Name} has no record {name}; it has {string.Join(", ", copybook.Records.Select(layout => layout.Name))}.");
    }

    private static bool IsFixed(DataItem item)
    {
        for (DataItem? node = item; node is not null; node = node.Parent)
        {
            DataItem place = node;
            bool varies = node.Occurs is not null || (node.Parent?.Children.TakeWhile(child => child != place).Any(child => child.IsVariable) ?? false);
            if (varies)
            {
                return false;
            }
        }

        return item.Children.Count == 0 && item.Usage != Usage.National;
    }
}
