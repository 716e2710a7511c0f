using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Adapter.Fields;

/// <summary>
/// Whether the views that were compiled from the centre's copybooks fit a month. They do when its own copybook lays the
/// record out the same way and its digits are EBCDIC; else, and whenever a view does not read a record cleanly, the
/// translators read by the fields of the month's copybook, which also explain what is wrong.
/// </summary>
internal static class CompiledLayout
{
    /// <summary>Whether a view of this fingerprint reads records of a layout.</summary>
    public static bool Fits(ulong fingerprint, RecordLayout layout) =>
        // The views are compiled for EBCDIC digits. A converted month is read by its fields, slower and just as well.
        layout.Zoned == ZonedEncoding.Ebcdic && LayoutFingerprint.Of(layout) == fingerprint;
}
