import CollateralCLI

Collateral.main()
