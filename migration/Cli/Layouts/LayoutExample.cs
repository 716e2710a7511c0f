using System.Text;
using BS2000Bridge.Copybooks.Describing;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Cli.Layouts;

/// <summary>A record that is shown beside its layout.</summary>
/// <param name="Bytes">The record, without any header.</param>
/// <param name="CodePage">The code page of its text.</param>
/// <param name="Origin">Where it comes from, such as <c>record 1 of DECSAL.dat</c>.</param>
internal sealed record LayoutExample(ReadOnlyMemory<byte> Bytes, Encoding CodePage, string Origin)
{
    /// <summary>A record made up from the pictures: letters and digits counted up, every table full.</summary>
    public static LayoutExample Sample(RecordLayout layout, Encoding codePage) =>
        new(SampleRecord.Of(layout, codePage), codePage, "a made-up record: letters and digits counted up, every table full");
}
