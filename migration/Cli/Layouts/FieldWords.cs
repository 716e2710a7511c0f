using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Cli.Layouts;

/// <summary>What a picture, a usage and the other clauses of an item say, in words.</summary>
internal static class FieldWords
{
    /// <summary>The words of an item, in one line.</summary>
    public static string Of(DataItem item) => string.Join(", ", Parts(item));

    private static IEnumerable<string> Parts(DataItem item)
    {
        if (item.Occurs is { } occurs)
        {
            yield return occurs.DependingOn is { } counter
                ? $"table of {occurs.Min} to {occurs.Max}, as many as {counter.Name} says"
                : $"table of {occurs.Max}";
            yield return $"{item.ElementLength} bytes each";
        }

        if (item.Children.Count > 0)
        {
            yield break;
        }

        foreach (string part in item.IsNumeric ? Number(item) : item.Usage is Usage.Float or Usage.Double ? ["floating point"] : Characters(item))
        {
            yield return part;
        }

        if (item.Synchronized)
        {
            yield return "aligned";
        }
    }

    private static IEnumerable<string> Characters(DataItem item)
    {
        yield return $"{item.Picture!.Length} {(item.Picture.Category == PictureCategory.Edited ? "characters edited for people" : item.Picture.Length == 1 ? "character" : "characters")}";
        if (item.Usage == Usage.National)
        {
            yield return "UTF-16";
        }

        if (item.Justified)
        {
            yield return "at the right end";
        }
    }

    private static IEnumerable<string> Number(DataItem item)
    {
        yield return item.Digits == 1 ? "1 digit" : $"{item.Digits} digits";
        if (item.Scale < 0)
        {
            yield return $"followed by {-item.Scale} zeros that are not stored";
        }
        else if (item.Scale > item.Digits)
        {
            yield return $"{item.Scale} decimal places, the first {item.Scale - item.Digits} not stored";
        }
        else if (item.Scale > 0)
        {
            yield return $"{item.Scale} of them decimals";
        }

        yield return item.Signed ? $"signed {Sign(item)}" : "never negative";
        if (item.BlankWhenZero)
        {
            yield return "blank stands for zero";
        }
    }

    private static string Sign(DataItem item) => item.Usage switch
    {
        Usage.Packed => "in the last half byte",
        Usage.Binary or Usage.NativeBinary => "in two's complement",
        _ => item.SignPosition switch
        {
            SignPosition.Leading => "in the first digit",
            SignPosition.LeadingSeparate => "by a character in front",
            SignPosition.TrailingSeparate => "by a character at the end",
            _ => "in the last digit",
        },
    };
}
