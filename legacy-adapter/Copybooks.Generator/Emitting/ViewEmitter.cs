namespace BS2000Bridge.Copybooks.Generator;

/// <summary>Writes the view of a record: a read-only ref struct over its bytes, whose members read when they are asked.</summary>
internal sealed class ViewEmitter(RecordPlan plan, CodeWriter code)
{
    private RecordLayout Layout => plan.Layout;

    public void Emit()
    {
        code.Doc("summary", $"A record {Layout.Name} of {Layout.Copybook}, read where it lies. Its tables' counters are read when the view is made, every other field when it is asked for.");
        code.Block($"{plan.Side.Access} readonly ref struct {plan.ViewName}", () =>
        {
            EmitRecord();
            foreach (Member member in plan.Members)
            {
                EmitMember(member);
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

    private void EmitMember(Member member)
    {
        code.Line();
        if (member.Item.Occurs is { } occurs)
        {
            string unknown = occurs.DependingOn is null ? string.Empty : "; -1 when its counter is unreadable or out of range";
            code.Doc("summary", $"How often {member.Item.Name} occurs{unknown}.");
            code.Line($"public int {member.Name}Count => {(occurs.DependingOn is null ? occurs.Max.ToString() : PlaceCode.CountName(member.Item))};");
            code.Line();
        }

        if (!PlaceCode.IsFixed(member))
        {
            EmitOffset(member);
            code.Line();
        }

        if (member.Kind == ValueKind.Text)
        {
            EmitText(member);
        }
        else
        {
            EmitNumber(member);
        }

        new ValueEmitter(member, code).EmitReader();
        new ConditionEmitter(member, plan.Side.Options, code).Emit();
    }

    private void EmitOffset(Member member)
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

    private void EmitText(Member member)
    {
        DataItem item = member.Item;
        string arguments = string.Join(", ", member.Subscripts);
        string signature = member.Tables.Count == 0 ? string.Empty : $"({member.Parameters})";
        string offset = PlaceCode.IsFixed(member) ? item.Offset.ToString() : $"OffsetOf{member.Name}({arguments})";
        code.Doc("summary", $"The bytes of {Describe.Item(item)}. Empty when the record does not have them.");
        code.Line($"public global::System.ReadOnlySpan<byte> {member.Name}{signature} => BytesAt({offset}, {PlaceCode.Length(item).OrElse("0")});");
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

    private void EmitRename(Rename rename, string name)
    {
        string length = rename.Thru is null ? PlaceCode.Length(rename.From).OrElse("0") : rename.Length.ToString();
        code.Line();
        code.Doc("summary", $"The bytes of {rename.Name}, which renames {rename.From.Name}{(rename.Thru is null ? string.Empty : $" to {rename.Thru.Name}")}. Empty when the record does not have them.");
        code.Line($"public global::System.ReadOnlySpan<byte> {name} => BytesAt({PlaceCode.Offset(rename.From).OrElse("-1")}, {length});");
    }

    private void EmitNumber(Member member)
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

    private void EmitBytesAt()
    {
        code.Line();
        code.Line("private global::System.ReadOnlySpan<byte> BytesAt(int offset, int length) =>");
        code.Line("    offset >= 0 && offset <= _record.Length - length ? _record.Slice(offset, length) : default;");
    }
}
