namespace BS2000Bridge.Benchmarks.Datasets;

/// <summary>The sums of the numeric fields of the wage declarations, each unscaled, in the order of the copybook.</summary>
internal record struct WageSums
{
    /// <summary>The employers' numbers.</summary>
    public long Employer { get; set; }

    /// <summary>The insured persons' numbers.</summary>
    public long Insured { get; set; }

    /// <summary>The months, as yyyymm.</summary>
    public long Month { get; set; }

    /// <summary>The first days.</summary>
    public long FirstDay { get; set; }

    /// <summary>The last days.</summary>
    public long LastDay { get; set; }

    /// <summary>The hours.</summary>
    public long Hours { get; set; }

    /// <summary>The hours without work.</summary>
    public long IdleHours { get; set; }

    /// <summary>The overtime, in hundredths of an hour.</summary>
    public long Overtime { get; set; }

    /// <summary>The days of reception, as cyymmdd.</summary>
    public long Received { get; set; }

    /// <summary>The numbers of elements of pay.</summary>
    public long Elements { get; set; }

    /// <summary>Their codes.</summary>
    public long Codes { get; set; }

    /// <summary>Their amounts, in cents.</summary>
    public long Amounts { get; set; }

    /// <summary>How much did not read: fields by the COBOL program's count, records by ours; 0 when everything did.</summary>
    public long Unreadable { get; set; }

    /// <summary>The sums that a program wrote, one a line.</summary>
    /// <exception cref="BenchmarkException">They are not that many, or no numbers.</exception>
    public static WageSums Parse(string lines)
    {
        string[] words = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length != 13 || !Array.TrueForAll(words, word => long.TryParse(word, out _)))
        {
            throw new BenchmarkException(70, $"The COBOL program was to write 13 sums, and wrote:{Environment.NewLine}{lines}");
        }

        long[] sums = [.. words.Select(long.Parse)];
        return new WageSums
        {
            Employer = sums[0],
            Insured = sums[1],
            Month = sums[2],
            FirstDay = sums[3],
            LastDay = sums[4],
            Hours = sums[5],
            IdleHours = sums[6],
            Overtime = sums[7],
            Received = sums[8],
            Elements = sums[9],
            Codes = sums[10],
            Amounts = sums[11],
            Unreadable = sums[12],
        };
    }
}
