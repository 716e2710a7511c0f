using BS2000Bridge.Copybooks.Generator.Plans;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Generator.Emitting;

/// <summary>Writes the writer of a record: a ref struct over its bytes, whose setters refuse what does not fit.</summary>
internal sealed class WriterEmitter(RecordPlan plan, CodeWriter code)
{
    private const string Refusals = "The field cannot hold the value, or the record does not have the field.";

    public void Emit()
    {
        code.Doc("summary", $"Writes a record {plan.Layout.Name} where it lies. What is not set stays as it is. Counters of tables must be set before what depends on them.");
        code.Block($"{plan.Side.Access} readonly ref struct {plan.WriterName}", () =>
        {
            code.Line("private readonly global::System.Span<byte> _record;");
            code.Line();
            code.Doc("summary", $"Takes the bytes to write to: at most {plan.Layout.MaxLength}, as many as the record shall have.");
            code.Line($"public {plan.WriterName}(global::System.Span<byte> record) => _record = record;");
            code.Line();
            code.Doc("summary", "The record as it reads now.");
            code.Line($"public {plan.ViewName} View => new {plan.ViewName}(_record);");
            foreach (Member member in plan.Members.Where(member => member.Item.Children.Count == 0))
            {
                EmitSetter(member);
                new ValueEmitter(member, code).EmitSetter();
            }

            EmitTextHelpers();
            EmitRefuse();
        });
    }

    private void EmitSetter(Member member)
    {
        DataItem item = member.Item;
        bool text = member.Kind == ValueKind.Text;
        string parameters = string.Concat(member.Subscripts.Select(name => $"int {name}, "));
        string type = text ? "global::System.ReadOnlySpan<byte>" : NumberCode.TypeOf(item);
        string offset = PlaceCode.IsFixed(member) ? item.Offset.ToString() : "offset";
        string write = text
            ? $"TryWrite{(item.Usage == Usage.National ? "National" : "Text")}({offset}, {item.ElementLength}, value, {(item.Justified ? "true" : "false")})"
            : new NumberCode(item, plan.Side.Options).Write(offset);
        string shown = text ? "value.Length + \" bytes\"" : "value";
        code.Line();
        code.Doc("summary", text ? $"Writes {Describe.Item(item)}, filled up with blanks{(item.Justified ? " at its left" : string.Empty)}." : $"Writes {Describe.Number(item)}.");
        code.Doc("exception cref=\"global::System.ArgumentException\"", Refusals);
        code.Block($"public void Set{member.Name}({parameters}{type} value)", () =>
        {
            string known = string.Empty;
            if (!PlaceCode.IsFixed(member))
            {
                code.Line($"int offset = View.OffsetOf{member.Name}({string.Join(", ", member.Subscripts)});");
                known = "offset < 0 || ";
            }

            code.Block($"if ({known}!{write})", () => code.Line($"Refuse(\"{Describe.Item(item)}\", {shown});"));
        });
    }

    private void EmitTextHelpers()
    {
        EmitTextHelper("Text", "value.Length <= length", () => code.Line($"field.Fill(0x{TextCode.Blank(plan.Side.Options):X2});"));
        if (plan.Members.Any(member => member.Item is { Usage: Usage.National, Children.Count: 0 }))
        {
            EmitTextHelper("National", "value.Length <= length && value.Length % 2 == 0", () =>
                code.Block("for (int i = 0; i < length; i += 2)", () =>
                {
                    code.Line("field[i] = 0x00;");
                    code.Line("field[i + 1] = 0x20;");
                }));
        }
    }

    private void EmitTextHelper(string kind, string fits, Action fill)
    {
        code.Line();
        code.Block($"private bool TryWrite{kind}(int offset, int length, global::System.ReadOnlySpan<byte> value, bool justified)", () =>
        {
            code.Line($"bool fits = {fits} && offset <= _record.Length - length;");
            code.Block("if (fits)", () =>
            {
                code.Line("global::System.Span<byte> field = _record.Slice(offset, length);");
                fill();
                code.Line("value.CopyTo(field.Slice(justified ? length - value.Length : 0));");
            });
            code.Line();
            code.Line("return fits;");
        });
    }

    private void EmitRefuse()
    {
        code.Line();
        code.Block("private void Refuse<T>(string field, T value)", () => code.Line(
            "throw new global::System.ArgumentException($\"{field} cannot hold {value}, or is not in this record of {_record.Length} bytes; "
            + "make the record longer, and write the counters of its tables first.\");"));
    }
}
