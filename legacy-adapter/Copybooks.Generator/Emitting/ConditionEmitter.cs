using BS2000Bridge.Copybooks.Generator.Plans;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Generator.Emitting;

/// <summary>
/// Writes the conditions (level 88) of an item. A condition whose values cannot be told at compile time is left out: one
/// with a character that is not at the same place in every code page, or that the item could never hold.
/// </summary>
internal sealed class ConditionEmitter(Member member, CopybookOptions options, CodeWriter code)
{
    public void Emit()
    {
        foreach ((ConditionName condition, string name) in member.Conditions)
        {
            if (Test(condition) is { } test)
            {
                code.Line();
                code.Doc("summary", $"{condition.Name}: whether {member.Item.Name} is {string.Join(", ", condition.Values)}.");
                string signature = member.Tables.Count == 0 ? string.Empty : $"({member.Parameters})";
                code.Line($"public bool Is{name}{signature} => {test};");
            }
        }
    }

    private string? Test(ConditionName condition) => member.Kind switch
    {
        ValueKind.Long => NumberTest(condition),

        // COBOL compares with the field filled up with blanks, which a group of variable length is not.
        ValueKind.Text when !member.Item.IsVariable && member.Item.Usage != Usage.National => TextTest(condition),
        _ => null,
    };

    private string? NumberTest(ConditionName condition)
    {
        var patterns = condition.Values.Select(value => Pattern(ConditionValue.Parse(value))).ToList();
        string arguments = string.Concat(member.Subscripts.Select(name => name + ", "));
        return patterns.Contains(null) ? null : $"TryGet{member.Name}({arguments}out long value) && value is {string.Join(" or ", patterns)}";
    }

    private string? Pattern((string From, string? To) value)
    {
        long? from = ConditionValue.Unscaled(value.From, member.Item.Scale);
        long? to = value.To is null ? from : ConditionValue.Unscaled(value.To, member.Item.Scale);
        return from is null || to is null ? null : value.To is null ? $"{from}L" : $"(>= {from}L and <= {to}L)";
    }

    private string? TextTest(ConditionName condition)
    {
        string bytes = member.Tables.Count == 0 ? member.Name : $"{member.Name}({string.Join(", ", member.Subscripts)})";
        var tests = condition.Values.Select(value => Comparison(bytes, ConditionValue.Parse(value))).ToList();
        return tests.Contains(null) ? null : string.Join(" || ", tests);
    }

    private string? Comparison(string bytes, (string From, string? To) value)
    {
        const string Extensions = "global::System.MemoryExtensions.";
        string? from = Array(value.From), to = value.To is null ? from : Array(value.To);
        return from is null || to is null ? null
            : value.To is null ? $"{Extensions}SequenceEqual<byte>({bytes}, {from})"
            : $"({Extensions}SequenceCompareTo<byte>({bytes}, {from}) >= 0 && {Extensions}SequenceCompareTo<byte>({bytes}, {to}) <= 0)";
    }

    private string? Array(string literal)
    {
        byte[]? bytes = ConditionValue.Bytes(literal, member.Item.ElementLength, options);
        return bytes is null ? null : $"new byte[] {{ {string.Join(", ", bytes.Select(one => $"0x{one:X2}"))} }}";
    }
}
