using BS2000Bridge.Copybooks.Generator.Plans;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Generator.Emitting;

/// <summary>Writes what a view has of one item: its place, its value, its conditions.</summary>
internal sealed class MemberEmitter(RecordPlan plan, Member member, CodeWriter code)
{
    public void Emit()
    {
        code.Line();
        if (member.Item.Occurs is { } occurs)
        {
            string unknown = occurs.DependingOn is null ? string.Empty : "; -1 when its counter is unreadable or out of range";
            code.Doc("summary", $"How often {member.Item.Name} occurs{unknown}.");
            code.Line($"public int {member.Name}Count => {(occurs.DependingOn is null ? occurs.Max.ToString() : PlaceCode.CountName(member.Item))};");
            code.Line();
        }

        // A fixed place is a constant in the code that reads it; a method for it would only be in the way.
        if (!PlaceCode.IsFixed(member))
        {
            EmitOffset();
            code.Line();
        }

        if (member.Kind == ValueKind.Text)
        {
            EmitText();
        }
        else
        {
            EmitNumber();
        }

        new ValueEmitter(member, code).EmitReader();
        new ConditionEmitter(member, plan.Side.Options, code).Emit();
    }

    private void EmitOffset()
    {
        PlaceCode place = PlaceCode.Offset(member);
        code.Doc("summary", $"Where {member.Item.Name} begins; -1 when the record does not tell, or has no such occurrence.");
        code.Block($"internal int OffsetOf{member.Name}({member.Parameters})", () =>
        {
            var known = place.Counts.Select(count => $"{count} >= 0").ToList();
            for (int i = 0; i < member.Tables.Count; i++)
            {
                DataItem table = member.Tables[i];
                string subscript = member.Subscripts[i];
                code.Line($"global::System.ArgumentOutOfRangeException.ThrowIfNegative({subscript});");
                code.Line($"global::System.ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual({subscript}, {table.Occurs!.Max});");
                if (table.Occurs.DependingOn is not null)
                {
                    known.Add($"{subscript} < {PlaceCode.CountName(table)}");
                }
            }

            if (place.Counts.Count > 0 && !PlaceCode.Moves(member.Item) && member.Tables.All(table => table.Occurs!.DependingOn is null))
            {
                code.Block($"if (({string.Join(" | ", member.Subscripts)}) == 0)", () => code.Line($"return {member.Item.Offset}; // The first stands before all that varies."));
                code.Line();
            }

            string offset = $"unchecked({place.Expression})";
            code.Line(known.Count == 0 ? $"return {offset};" : $"return {string.Join(" && ", known)} ? {offset} : -1;");
        });
    }

    private void EmitText()
    {
        DataItem item = member.Item;
        string arguments = string.Join(", ", member.Subscripts);
        string signature = member.Tables.Count == 0 ? string.Empty : $"({member.Parameters})";
        string offset = PlaceCode.IsFixed(member) ? item.Offset.ToString() : $"OffsetOf{member.Name}({arguments})";
        code.Doc("summary", $"The bytes of {Describe.Item(item)}. Empty when the record does not have them.");
        code.Line($"public global::System.ReadOnlySpan<byte> {member.Name}{signature} => BytesAt({offset}, {PlaceCode.Length(item).OrElse("0")});");

        // Blanks at the end of a group are those of its last field, and national blanks have two bytes.
        if (item.Children.Count > 0 || item.Usage == Usage.National)
        {
            return;
        }

        code.Line();
        code.Doc("summary", $"The bytes of {item.Name} without the blanks that fill it{(item.Justified ? " at its left" : string.Empty)}.");
        string call = member.Tables.Count == 0 ? member.Name : $"{member.Name}({arguments})";
        string trim = item.Justified ? "TrimStart" : "TrimEnd";
        code.Line($"public global::System.ReadOnlySpan<byte> {member.Name}Trimmed{signature} => global::System.MemoryExtensions.{trim}({call}, (byte)0x{TextCode.Blank(plan.Side.Options):X2});");
    }

    private void EmitNumber()
    {
        DataItem item = member.Item;
        var number = new NumberCode(item, plan.Side.Options);
        string parameters = member.Parameters.Length == 0 ? string.Empty : member.Parameters + ", ";
        code.Doc("summary", $"Reads {Describe.Number(item)}.");
        code.Doc("returns", "False, and 0, when the record does not have the field or its bytes are no such number.");
        string signature = $"public bool TryGet{member.Name}({parameters}out {NumberCode.TypeOf(item)} value)";
        if (PlaceCode.IsFixed(member))
        {
            code.Line($"{signature} => {number.Read(item.Offset.ToString())};");
            return;
        }

        code.Block(signature, () =>
        {
            code.Line($"int offset = OffsetOf{member.Name}({string.Join(", ", member.Subscripts)});");
            code.Block("if (offset >= 0)", () => code.Line($"return {number.Read("offset")};"));
            code.Line();
            code.Line("value = 0;");
            code.Line("return false;");
        });
    }
}
