using BS2000Bridge.Values;

namespace BS2000Bridge.Seculine.Reading;

/// <summary>The numbers of employers as the contract has them.</summary>
internal static class Numbers
{
    /// <summary>An employer's number in thirteen digits: files may have the eleven of a legal person. What is no number stays as it is.</summary>
    public static string Employer(string text) => EmployerNumber.TryParse(text, out EmployerNumber number) ? number.ToString() : text;
}
