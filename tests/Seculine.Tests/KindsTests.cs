namespace BS2000Bridge.Seculine.Tests;

public sealed class KindsTests
{
    [Theory]
    [InlineData("DECAFF.dta", SeculineKind.Decaff)]
    [InlineData("in/decsal.dta", SeculineKind.Decsal)]
    [InlineData("DECMAL", SeculineKind.Decmal)]
    [InlineData("DECSAL.2025-05.dta", SeculineKind.Decsal)]
    [InlineData("DECSALARY.dta", null)]
    [InlineData("DECINT.dta", null)]
    [InlineData("wages.dta", null)]
    public void OfFileName_Name_SaysTheProcedure(string path, SeculineKind? kind) => Assert.Equal(kind, SeculineKinds.OfFileName(path));
}
