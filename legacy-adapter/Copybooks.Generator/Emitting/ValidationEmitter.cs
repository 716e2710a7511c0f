using BS2000Bridge.Copybooks.Generator.Plans;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Generator.Emitting;

/// <summary>Writes the check of all numbers of a record: IF NUMERIC, field after field.</summary>
internal sealed class ValidationEmitter(RecordPlan plan, CodeWriter code)
{
    public void Emit()
    {
        code.Line();
        code.Doc("summary", "Checks every number of the record, in every occurrence, and the counters of its tables. What redefines something is not checked: only a program knows when it holds.");
        code.Doc("param name=\"itemIndex\"", "The place, in the items of the record's layout, of the first number that does not read; -1 when all do.");
        code.Block("public bool TryValidate(out int itemIndex)", () =>
        {
            foreach (Member member in plan.Members.Where(member => member.Kind != ValueKind.Text && !IsRedefinition(member.Item)))
            {
                EmitCheck(member);
            }

            code.Line("itemIndex = -1;");
            code.Line("return true;");
        });
    }

    private void EmitCheck(Member member)
    {
        var subscripts = new Queue<(DataItem Table, string Name)>(member.Tables.Zip(member.Subscripts, (table, name) => (table, name)));
        EmitLoops(subscripts, () => EmitFailure(member, $"!TryGet{member.Name}({string.Concat(member.Subscripts.Select(name => name + ", "))}out {NumberCode.TypeOf(member.Item)} _)"));
        code.Line();

        // A counter may read and still be impossible: 7 of a table of 5.
        foreach (DataItem table in plan.CountedTables.Where(table => table.Occurs!.DependingOn == member.Item))
        {
            EmitFailure(member, $"{PlaceCode.CountName(table)} < 0");
            code.Line();
        }
    }

    private void EmitLoops(Queue<(DataItem Table, string Name)> subscripts, Action body)
    {
        if (subscripts.Count == 0)
        {
            body();
            return;
        }

        (DataItem table, string name) = subscripts.Dequeue();
        string count = table.Occurs!.DependingOn is null ? table.Occurs.Max.ToString() : PlaceCode.CountName(table);
        code.Block($"for (int {name} = 0; {name} < {count}; {name}++)", () => EmitLoops(subscripts, body));
    }

    private void EmitFailure(Member member, string condition) => code.Block($"if ({condition})", () =>
    {
        code.Line($"itemIndex = {member.Item.Index};");
        code.Line("return false;");
    });

    private static bool IsRedefinition(DataItem? item) => item is not null && (item.Redefines is not null || IsRedefinition(item.Parent));
}
