using BS2000Bridge.Copybooks.Characters;
using BS2000Bridge.Copybooks.Json.Plan;

namespace BS2000Bridge.Copybooks.Json.Writing;

/// <summary>Writes records as columns, each with a comma before it.</summary>
internal sealed class CsvWalk(CodePageTables codePage) : RecordWalk(codePage, codePage.Csv, CharacterEntry.CsvAscii)
{
    /// <summary>Writes the names of a record's columns.</summary>
    public void Header(RecordPlan plan)
    {
        foreach (PlanMember member in plan.Top)
        {
            Header(member, 0, plan);
        }
    }

    /// <summary>Writes the columns of a record, all empty when it is not shown.</summary>
    public void Columns(RecordPlan plan, ReadOnlySpan<byte> record, bool isShown)
    {
        if (!isShown)
        {
            // Every line has all columns, or a spreadsheet shifts what stands behind.
            Empty(plan.Columns);
            return;
        }

        foreach (PlanMember member in plan.Top)
        {
            Value(member, 0, plan, record, plan.Shape.Place(member, 0));
        }
    }

    /// <summary>Writes the last column: what did not decode.</summary>
    public void Errors()
    {
        Buffer.Append((byte)',');
        if (Failures.Count > 0)
        {
            string errors = string.Join("; ", Failures.Select(failure => $"{failure.Field}@{failure.Offset} {failure.Hex} {failure.Reason}"));
            Buffer.Append($"\"{errors.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }
    }

    protected override void Null()
    {
        // An empty column is nothing.
    }

    protected override bool IsQuoted(ReadOnlySpan<byte> text, bool national)
    {
        if (!national)
        {
            return text.ContainsAny(CodePage.QuotedInCsv);
        }

        for (int i = 0; i < text.Length; i += NationalText.Size)
        {
            if (NationalText.Unit(text, i) is ',' or '"' or '\r' or '\n')
            {
                return true;
            }
        }

        return false;
    }

    private void Header(PlanMember member, int depth, RecordPlan plan)
    {
        if (depth < member.Tables.Length)
        {
            Path.Enter();
            for (int i = 0; i < plan.Sizes[member.Tables[depth]].Item.Occurs!.Max; i++)
            {
                Path.Occurrence(i);
                Header(member, depth + 1, plan);
            }

            Path.Leave();
        }
        else if (member.Kind == PlanKind.Group)
        {
            foreach (PlanMember child in member.Members)
            {
                Header(child, 0, plan);
            }
        }
        else
        {
            Buffer.Append((byte)',');
            Buffer.Append(Path.Of(member));
        }
    }

    private void Value(PlanMember member, int depth, RecordPlan plan, ReadOnlySpan<byte> record, int place)
    {
        if (depth < member.Tables.Length)
        {
            Table(member, depth, plan, record, place);
        }
        else if (member.Kind == PlanKind.Group)
        {
            foreach (PlanMember child in member.Members)
            {
                Value(child, 0, plan, record, plan.Shape.Place(child, place));
            }
        }
        else
        {
            Buffer.Append((byte)',');
            Field(member, record, place);
        }
    }

    private void Table(PlanMember member, int depth, RecordPlan plan, ReadOnlySpan<byte> record, int place)
    {
        int table = member.Tables[depth], count = plan.Shape.Counts[table];
        if (count == RecordShape.Unknown)
        {
            Uncounted(member, record, place, plan, table);
            count = 0;
        }

        Path.Enter();
        for (int i = 0; i < count; i++)
        {
            Path.Occurrence(i);
            Value(member, depth + 1, plan, record, plan.Shape.Occurrence(place, table, i));
        }

        Path.Leave();
        Empty((plan.Sizes[table].Item.Occurs!.Max - count) * member.Columns[depth + 1]);
    }

    private void Empty(long columns)
    {
        Buffer.Free((int)columns)[..(int)columns].Fill((byte)',');
        Buffer.Length += (int)columns;
    }
}
