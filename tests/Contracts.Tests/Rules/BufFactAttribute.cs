namespace BS2000Bridge.Contracts.Tests.Rules;

/// <summary>A test that needs buf; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BufFactAttribute : FactAttribute
{
    public BufFactAttribute()
    {
        if (!File.Exists(Checkout.Buf))
        {
            Skip = "buf is missing; run npm ci in tests/Contracts.Tests";
        }
    }
}
