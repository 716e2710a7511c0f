using BS2000Bridge.Values;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Reads what a case says of the year before its month.</summary>
internal static class YearToDateReader
{
    /// <summary>Reads the year; a branch without a ceiling, one named twice or an amount below zero is added to the faults.</summary>
    public static YearToDate Read(Contracts.Salary.V1.WageCase message, FieldFaults faults)
    {
        var year = new YearToDate { Ceilings = faults.Amount("ceilings_to_date", message.CeilingsToDate) };
        if (message.YearToDate.Count > Branches.Count)
        {
            faults.Add("year_to_date", $"has {message.YearToDate.Count} entries, expected one a branch at most");
            return year;
        }

        int read = 0;
        for (int i = 0; i < message.YearToDate.Count; i++)
        {
            Contracts.Salary.V1.BranchYearToDate entry = message.YearToDate[i];
            if (!entry.Branch.TryToValue(out Branch branch) || !branch.HasCeiling() || (read & (1 << (int)branch)) != 0)
            {
                faults.Add($"year_to_date[{i}].branch", "expected a branch with a ceiling, each once");
                continue;
            }

            read |= 1 << (int)branch;
            year.Pay[(int)branch] = faults.Amount($"year_to_date[{i}].pay", entry.Pay);
            year.Charged[(int)branch] = faults.Amount($"year_to_date[{i}].charged", entry.Charged);
        }

        return year;
    }
}
