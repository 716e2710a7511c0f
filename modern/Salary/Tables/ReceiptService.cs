namespace BS2000Bridge.Salary.Tables;

/// <summary>The services that keep receipts in one table: each has request_ids of its own. The numbers are kept.</summary>
internal enum ReceiptService
{
    /// <summary>Wage declarations.</summary>
    Wages = 1,

    /// <summary>Opening balances.</summary>
    OpeningBalances = 2,

    /// <summary>Incapacities.</summary>
    Incapacities = 3,

    /// <summary>Incomes.</summary>
    Incomes = 4,
}
