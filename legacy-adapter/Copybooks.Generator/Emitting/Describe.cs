using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Generator.Emitting;

/// <summary>What the documentation of generated members says of an item.</summary>
internal static class Describe
{
    /// <summary>Name, picture and place.</summary>
    public static string Item(DataItem item)
    {
        string picture = item.Picture is null ? (item.Children.Count > 0 ? "group" : item.Usage.ToString()) : $"PIC {item.Picture}";
        string usage = item.Picture is null || item.Usage == Usage.Display ? string.Empty : $" {item.Usage}";
        string moved = item.IsVariable || PlaceCode.Moves(item) ? " at most" : string.Empty;
        return $"{item.Name}, {picture}{usage}: {item.ElementLength} bytes at {item.Offset}{moved}";
    }

    /// <summary>The same and the decimals of the value.</summary>
    public static string Number(DataItem item) => item.Scale == 0 ? Item(item) : $"{Item(item)}; the value is unscaled, with {item.Scale} decimal places";
}
