namespace BS2000Bridge.Copybooks.Generator.SideFiles;

/// <summary>What a number stands for.</summary>
internal enum AnnotationKind
{
    /// <summary>An amount with two decimals: <c>new T(long cents)</c>, and <c>long Cents</c> back.</summary>
    Money,

    /// <summary>A month as a number yyyymm: <c>new T(int year, int month)</c>, and <c>Year</c>, <c>Month</c> back.</summary>
    Month,

    /// <summary>A day as a number yyyymmdd or cyymmdd: <c>new T(int year, int month, int day)</c>, and <c>Year</c>, <c>Month</c>, <c>Day</c> back.</summary>
    Date,

    /// <summary>A whole number with a meaning: <c>static bool T.Method(long, out T)</c>, and <c>long Value</c> back.</summary>
    Value,
}
