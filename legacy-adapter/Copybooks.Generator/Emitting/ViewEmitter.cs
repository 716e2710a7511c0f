using BS2000Bridge.Copybooks.Generator.Plans;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Generator.Emitting;

/// <summary>Writes the view of a record: a read-only ref struct over its bytes, whose members read when they are asked.</summary>
internal sealed class ViewEmitter(RecordPlan plan, CodeWriter code)
{
    private RecordLayout Layout => plan.Layout;

    public void Emit()
    {
        code.Doc("summary", $"A record {Layout.Name} of {Layout.Copybook}, read where it lies. Its tables' counters are read when the view is made, every other field when it is asked for.");

        // A ref struct cannot outlive the buffer that the record lies in, so no view can read the next record's bytes.
        code.Block($"{plan.Side.Access} readonly ref struct {plan.ViewName}", () =>
        {
            EmitRecord();
            foreach (Member member in plan.Members)
            {
                new MemberEmitter(plan, member, code).Emit();
            }

            foreach ((Rename rename, string name) in plan.Renames)
            {
                EmitRename(rename, name);
            }

            new ValidationEmitter(plan, code).Emit();
            EmitBytesAt();
        });
    }

    private void EmitRecord()
    {
        code.Doc("summary", "The bytes of a record whose tables have their least size.");
        code.Line($"public const int MinLength = {Layout.MinLength};");
        code.Line();
        code.Doc("summary", "The bytes of a record whose tables have their greatest size.");
        code.Line($"public const int MaxLength = {Layout.MaxLength};");
        code.Line();
        code.Doc("summary", "Tells this layout from others, as LayoutFingerprint.Of does.");
        code.Line($"public const ulong Fingerprint = 0x{LayoutFingerprint.Of(Layout):X16}UL;");
        code.Line();
        code.Line("private readonly global::System.ReadOnlySpan<byte> _record;");
        foreach (DataItem table in plan.CountedTables)
        {
            code.Line($"private readonly int {PlaceCode.CountName(table)};");
        }

        code.Line();
        code.Doc("summary", "Looks at the bytes of a record.");
        code.Block($"public {plan.ViewName}(global::System.ReadOnlySpan<byte> record)", () =>
        {
            code.Line("_record = record;");
            foreach (DataItem table in plan.CountedTables)
            {
                Occurs occurs = table.Occurs!;
                string count = $"count{table.Index}";
                code.Line($"{PlaceCode.CountName(table)} = TryGet{plan.MemberOf(occurs.DependingOn!).Name}(out long {count}) && {count} >= {occurs.Min} && {count} <= {occurs.Max} ? (int){count} : -1;");
            }
        });
        code.Line();
        code.Doc("summary", "The bytes of the record.");
        code.Line("public global::System.ReadOnlySpan<byte> Bytes => _record;");
        code.Line();
        code.Doc("summary", "The length that the record has by its counters; -1 when one is unreadable or out of range.");
        code.Line($"public int ActualLength => {PlaceCode.Length(Layout.Items[0]).OrElse("-1")};");
    }

    private void EmitRename(Rename rename, string name)
    {
        string length = rename.Thru is null ? PlaceCode.Length(rename.From).OrElse("0") : rename.Length.ToString();
        code.Line();
        code.Doc("summary", $"The bytes of {rename.Name}, which renames {rename.From.Name}{(rename.Thru is null ? string.Empty : $" to {rename.Thru.Name}")}. Empty when the record does not have them.");
        code.Line($"public global::System.ReadOnlySpan<byte> {name} => BytesAt({PlaceCode.Offset(rename.From).OrElse("-1")}, {length});");
    }

    private void EmitBytesAt()
    {
        code.Line();
        code.Line("private global::System.ReadOnlySpan<byte> BytesAt(int offset, int length) =>");
        code.Line("    offset >= 0 && offset <= _record.Length - length ? _record.Slice(offset, length) : default;");
    }
}
