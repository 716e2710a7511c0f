using BS2000Bridge.Copybooks.Generator.Plans;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Generator.Emitting;

/// <summary>The calls that read and write a number with constant arguments, so that the compiler at run time can spell them out.</summary>
internal sealed class NumberCode(DataItem item, CopybookOptions options)
{
    // With global::, because a project may have a namespace or a type of its own that is called Copybooks.
    private const string Copybooks = "global::BS2000Bridge.Copybooks.";
    private const string Reading = "FieldReader.TryRead";

    private string Wide => Member.KindOf(item) == ValueKind.Wide ? "Wide" : string.Empty;

    /// <summary>The type of the value.</summary>
    public static string TypeOf(DataItem item) => Member.KindOf(item) switch
    {
        ValueKind.Float => "double",
        ValueKind.Wide => "global::System.Int128",
        _ => "long",
    };

    /// <summary>Reads <c>value</c> at an offset of <c>_record</c>; true when it was read.</summary>
    public string Read(string offset) => Call(Reading, offset, "out value");

    /// <summary>Writes <c>value</c> at an offset of <c>_record</c>; true when it was written.</summary>
    public string Write(string offset) => Call("FieldWriter.TryWrite", offset, "value");

    private string Call(string method, string offset, string value) => Copybooks + "Codecs." + item.Usage switch
    {
        Usage.Packed => $"{method}{Wide}Packed(_record, {offset}, {item.Digits}, {Bool(item.Signed)}, {value}{Strict(method)})",
        Usage.Binary => $"{method}Binary(_record, {offset}, {item.ElementLength}, {item.Digits}, {Bool(item.Signed)}, {value})",
        Usage.NativeBinary => $"{method}Native(_record, {offset}, {item.ElementLength}, {Bool(item.Signed)}, {value}, {Copybooks}Options.ByteOrder.{options.NativeOrder})",
        Usage.Float or Usage.Double => $"{method}Float(_record, {offset}, {item.ElementLength}, {value}, {Copybooks}Options.FloatFormat.{options.Floats})",
        _ => $"{method}{Wide}Zoned(_record, {offset}, {item.Digits}, {Bool(item.Signed)}, {Copybooks}Language.SignPosition.{item.SignPosition}, {value}, "
            + $"{Copybooks}Options.ZonedEncoding.{options.Zoned}, {Bool(item.BlankWhenZero)}{Strict(method)})",
    };

    /// <summary>Only reading knows signs other than the preferred ones.</summary>
    private string Strict(string method) => options.StrictSigns && method == Reading ? ", strictSigns: true" : string.Empty;

    private static string Bool(bool value) => value ? "true" : "false";
}
