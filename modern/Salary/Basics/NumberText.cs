using System.Globalization;

namespace BS2000Bridge.Salary.Basics;

/// <summary>Numbers of insured and employers as messages write them.</summary>
internal static class NumberText
{
    /// <summary>The thirteen digits.</summary>
    public static string Of(long number) => number.ToString("0000000000000", CultureInfo.InvariantCulture);
}
