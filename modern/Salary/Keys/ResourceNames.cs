namespace BS2000Bridge.Salary.Keys;

/// <summary>The names of the domain's resources. A charge names what it rests on, so they stand below both.</summary>
internal static class ResourceNames
{
    public static NumberedNames WageDeclarations { get; } = new("wageDeclarations/");

    public static NumberedNames Charges { get; } = new("charges/");

    public static NumberedNames Incomes { get; } = new("incomes/");

    public static NumberedNames Incapacities { get; } = new("incapacities/");
}
