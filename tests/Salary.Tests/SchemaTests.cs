using BS2000Bridge.Salary.Tables;
using BS2000Bridge.Storage.Dialects;

namespace BS2000Bridge.Salary.Tests;

public sealed class SchemaTests
{
    /// <summary>Apache Derby is of Db2's family; IBM's driver is not to be had where this is built.</summary>
    [DerbyFact]
    public async Task Migrations_AsDb2TakesThem_AreTakenByDerby() => _ = await Derby.RunAsync(SalarySchema.Migrations.SelectMany(migration => Dialect.Db2.Render(migration.Statements)));
}
