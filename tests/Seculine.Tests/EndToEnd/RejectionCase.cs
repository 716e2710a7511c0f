using Xunit.Abstractions;

namespace BS2000Bridge.Seculine.Tests.EndToEnd;

/// <summary>A file whose last line is rejected.</summary>
public sealed record RejectionCase : IXunitSerializable
{
    public RejectionCase()
    {
    }

    internal RejectionCase(ReturnFile file, int code, string what, params string[] lines) => (File, Code, What, Lines) = (file, code, what, lines);

    public ReturnFile File { get; private set; }

    public int Code { get; private set; }

    public string What { get; private set; } = "";

    public string[] Lines { get; private set; } = [];

    public void Deserialize(IXunitSerializationInfo info)
    {
        (File, Code) = ((ReturnFile)info.GetValue<int>(nameof(File)), info.GetValue<int>(nameof(Code)));
        (What, Lines) = (info.GetValue<string>(nameof(What)), info.GetValue<string[]>(nameof(Lines)));
    }

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(File), (int)File);
        info.AddValue(nameof(Code), Code);
        info.AddValue(nameof(What), What);
        info.AddValue(nameof(Lines), Lines);
    }

    public override string ToString() => $"{File} {Code}: {What}";
}
