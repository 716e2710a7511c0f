using System.Runtime.InteropServices;

namespace BS2000Bridge.Copybooks.Json.Reading;

/// <summary>A value of the object that is read, among all its values (<see cref="JsonCells"/>).</summary>
[StructLayout(LayoutKind.Auto)]
internal struct JsonCell
{
    public JsonCellKind Kind;

    /// <summary>Where a number, or what stands between the quotes of a string, begins in the JSON.</summary>
    public int Start;

    /// <summary>The bytes of a number, or of what stands between the quotes of a string.</summary>
    public int Length;

    /// <summary>Of an object the cell of its first member, the others behind it; of an array its first element, if it has one.</summary>
    public int First;

    /// <summary>The elements of an array, also those beyond the greatest number, which have no cells.</summary>
    public int Count;

    /// <summary>The cell of the next element of the array that this one is an element of.</summary>
    public int Next;
}
