using System.Text;
using System.Text.Json;
using BS2000Bridge.Copybooks.Json.Plan;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Json.Reading;

/// <summary>
/// Finds the values of one JSON object, in any order. Says what is no JSON, has an unknown name, stands there twice or is
/// of the wrong kind.
/// </summary>
internal sealed class JsonCellParser
{
    private const int ErrorsDepth = 3;
    private const int ShownName = 40;

    private readonly RecordPlan[] _plans;
    private readonly PlanMember[] _top;
    private readonly RejectionList _rejections;
    private readonly JsonReaderOptions _options;
    private readonly MemberPath _path = new();

    public JsonCellParser(RecordPlan[] plans, RejectionList rejections)
    {
        _plans = plans;
        _top = [.. plans.SelectMany(plan => plan.Top)];
        _rejections = rejections;
        Cells = new JsonCells(_top.Length);
        _options = new JsonReaderOptions { MaxDepth = Math.Max(ErrorsDepth, plans.Max(plan => plan.Depth)) };
    }

    /// <summary>The values of the object.</summary>
    public JsonCells Cells { get; }

    /// <summary>Takes the values of an object.</summary>
    public void Parse(ReadOnlySpan<byte> json)
    {
        Cells.Clear();
        _path.Clear();
        var reader = new Utf8JsonReader(json, _options);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                _rejections.Add(string.Empty, null, $"found {Word(reader.TokenType)}, expected an object");
                return;
            }

            Object(null, _top, null, ref reader);
            reader.Read();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The reader has no other way to say that it is no JSON; a name that is no Unicode it says by the second.
            int end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            long at = e is JsonException { BytePositionInLine: { } position, LineNumber: 0 } ? position : reader.BytesConsumed;
            _rejections.Add(string.Empty, null, $"no JSON at byte {at}: {(end < 0 ? e.Message : e.Message[..end])}");
        }
    }

    private static int IndexOf(PlanMember[] members, int expected, ref Utf8JsonReader reader)
    {
        for (int i = 0; i < members.Length; i++)
        {
            // Whoever writes records keeps the order of the copybook: the next name is nearly always the next member.
            int index = (expected + i) % members.Length;
            if (reader.ValueTextEquals(members[index].KeyText))
            {
                return index;
            }
        }

        return -1;
    }

    private static string Word(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };

    private int Object(RecordPlan? plan, PlanMember[] members, PlanMember? group, ref Utf8JsonReader reader)
    {
        int first = Cells.Add(members.Length), expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int index = IndexOf(members, expected, ref reader);
            if (index < 0)
            {
                Other(members, group, ref reader);
                continue;
            }

            PlanMember member = members[index];
            expected = index + 1;
            reader.Read();
            if (Cells[first + index].Kind == JsonCellKind.Missing)
            {
                Value(plan ?? _plans[_plans.Length == 1 ? 0 : index], member, 0, first + index, ref reader);
                continue;
            }

            Refuse(member, "stands there twice; remove one");
            reader.Skip();
        }

        return first;
    }

    /// <summary>A name that no member has.</summary>
    private void Other(PlanMember[] members, PlanMember? group, ref Utf8JsonReader reader)
    {
        // A line may come back as it was written. What was wrong with it shows again when the record is written.
        if (group is null && reader.ValueTextEquals("$errors"u8))
        {
            reader.Skip();
        }
        else if (group is null && reader.ValueTextEquals("$raw"u8))
        {
            reader.Read();
            Raw(ref reader);
        }
        else
        {
            string name = Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(ShownName, reader.ValueSpan.Length)]);
            string path = group is null ? string.Empty : _path.Of(group);

            // Comparing names is slow, and nobody reads the hundredth of them.
            string near = _rejections.IsFull ? string.Empty : string.Join(", ", NearNames.Of(name, [.. members.Select(member => member.Item)]));
            _rejections.Add(path.Length == 0 ? name : $"{path}.{name}", null, $"is no name of the copybook{(near.Length == 0 ? string.Empty : $"; near names: {near}")}");
            reader.Skip();
        }
    }

    private void Value(RecordPlan plan, PlanMember member, int depth, int cell, ref Utf8JsonReader reader)
    {
        (JsonTokenType expected, JsonCellKind kind) = depth < member.Tables.Length
            ? (JsonTokenType.StartArray, JsonCellKind.Array)
            : member.Kind switch
            {
                PlanKind.Group => (JsonTokenType.StartObject, JsonCellKind.Object),
                PlanKind.Number => (JsonTokenType.Number, JsonCellKind.Number),
                _ => (JsonTokenType.String, JsonCellKind.Text),
            };
        if (reader.TokenType == JsonTokenType.Null)
        {
            Cells[cell].Kind = JsonCellKind.Null;
        }
        else if (reader.TokenType != expected)
        {
            Cells[cell].Kind = JsonCellKind.Refused;
            Refuse(member, $"found {Word(reader.TokenType)}, expected {Word(expected)}");
            reader.Skip();
        }
        else
        {
            Cells[cell].Kind = kind;
            switch (kind)
            {
                case JsonCellKind.Array:
                    Array(plan, member, depth, cell, ref reader);
                    break;
                case JsonCellKind.Object:
                    // The cells may move while the object is read.
                    int first = Object(plan, member.Members, member, ref reader);
                    Cells[cell].First = first;
                    break;
                default:
                    Cells[cell].Start = (int)reader.TokenStartIndex + (kind == JsonCellKind.Text ? 1 : 0);
                    Cells[cell].Length = reader.ValueSpan.Length;
                    break;
            }
        }
    }

    private void Array(RecordPlan plan, PlanMember member, int depth, int cell, ref Utf8JsonReader reader)
    {
        int max = plan.Sizes[member.Tables[depth]].Item.Occurs!.Max, count = 0, last = -1;
        _path.Enter();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            // Elements beyond the table are counted, so that the message can say how many there were, and not kept.
            if (count < max)
            {
                int element = Cells.Add(1);
                _path.Occurrence(count);
                Value(plan, member, depth + 1, element, ref reader);
                if (last < 0)
                {
                    Cells[cell].First = element;
                }
                else
                {
                    Cells[last].Next = element;
                }

                last = element;
            }
            else
            {
                reader.Skip();
            }

            count++;
        }

        _path.Leave();
        Cells[cell].Count = count;
    }

    private void Raw(ref Utf8JsonReader reader)
    {
        if (Cells.HasRaw)
        {
            _rejections.Add("$raw", null, "stands there twice; remove one");
        }
        else if (reader.TokenType != JsonTokenType.String || !Cells.TrySetRaw(reader.ValueSpan))
        {
            _rejections.Add("$raw", null, "is no string of hexadecimal bytes, such as \"C1F0\"");
        }

        reader.Skip();
    }

    private void Refuse(PlanMember member, string reason) => _rejections.Add(_path.Of(member), null, reason);
}
