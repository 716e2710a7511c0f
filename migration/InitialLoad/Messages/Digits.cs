using System.Globalization;

namespace BS2000Bridge.InitialLoad.Messages;

/// <summary>
/// Numbers as the contract writes them. They are not checked here, unlike everywhere else in this house: a number with wrong check
/// digits is sent as it is, so that the domain rejects it with its own words and the record is accounted for.
/// </summary>
internal static class Digits
{
    /// <summary>The thirteen digits.</summary>
    public static string Of(long number) => number.ToString("D13", CultureInfo.InvariantCulture);
}
